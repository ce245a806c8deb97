package suishin.platform.testing;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.councils.Council;
import suishin.platform.councils.Councils;
import suishin.platform.councils.Member;
import suishin.platform.councils.ResolutionKind;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.programmes.Field;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.TargetKind;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.Consents;
import suishin.platform.proposals.Drafts;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.proposals.Receipt;
import suishin.platform.proposals.Sealing;
import suishin.platform.regions.Region;
import suishin.platform.regions.RegionDraft;
import suishin.platform.regions.Regions;
import suishin.platform.strategies.Strategies;

/// Regions with a council of four institutions, and their proposals at every stage up to eligible.
public final class ProposalFixtures {

    private static final Actor PRODUCT = new Actor.Product("a test");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private ProposalFixtures() {}

    /// A region, who writes for it, and who consents for each member of its council.
    ///
    /// @param approvers by organisation, as they joined; the first one coordinates, the last one is no proposer
    public record Place(Region region, Actor.Person secretary, UUID council, Map<UUID, Actor.Person> approvers) {

        /// {@return the council as it is now}
        public Council now() {
            return Product.bean(Councils.class).find(secretary, council).orElseThrow();
        }

        /// {@return who consents for this institution}
        public Actor.Person approver(UUID organisation) {
            return Optional.ofNullable(approvers.get(organisation)).orElseThrow();
        }

        /// {@return the proposing institutions}
        public List<UUID> proposers() {
            return approvers.keySet().stream().limit(3).toList();
        }
    }

    /// A proposal and the region it is from.
    public record Made(Place place, UUID proposal, UUID strategy) {

        /// {@return the region's name in both languages}
        public Words name() {
            return new Words(place.region().name(), place.region().nameEn());
        }
    }

    /// {@return a new region with its council: a university that coordinates, a company, a prefecture, a bank}
    public static Place place() {
        String name = "試験地域" + UUID.randomUUID();
        var region = accepted(Product.bean(Regions.class)
                .add(
                        PRODUCT,
                        new RegionDraft(
                                name,
                                "Test region " + name,
                                List.of(),
                                new Region.Kind("standard", Optional.empty()),
                                Region.Facts.NONE)));
        var secretary = CallsFixtures.holder(Role.COUNCIL_SECRETARY, Scope.region(region.id()));
        var councils = Product.bean(Councils.class);
        var council = accepted(councils.found(secretary, region.id(), name + "協議会", councils.today()));
        var approvers = new LinkedHashMap<UUID, Actor.Person>();
        for (Sector sector : List.of(Sector.ACADEMIA, Sector.INDUSTRY, Sector.GOVERNMENT, Sector.FINANCE)) {
            var member = member(secretary, council, sector);
            approvers.put(member.organisation(), approver(region.id(), member.organisation()));
        }
        return new Place(region, secretary, council.id(), approvers);
    }

    private static Member member(Actor.Person secretary, Council council, Sector sector) {
        var councils = Product.bean(Councils.class);
        var organisation = accepted(Product.bean(Organisations.class)
                .add(secretary, new Organisation.Draft("機関" + UUID.randomUUID(), "Institution " + sector, sector, "")));
        boolean proposer = sector != Sector.FINANCE;
        var member = accepted(councils.addMember(
                secretary, council.id(), new Member.Draft(organisation.id(), sector, proposer, council.foundedOn())));
        return sector == Sector.ACADEMIA
                ? accepted(councils.setCoordinating(secretary, council.id(), member.id()))
                : member;
    }

    /// {@return somebody new who consents for this institution}
    public static Actor.Person approver(UUID region, UUID organisation) {
        var person = CallsFixtures.person("承認者");
        Product.bean(Access.class)
                .give(PRODUCT, person.id(), Role.COUNCIL_MEMBER, Scope.region(region), Optional.of(organisation));
        return new Actor.Person(person.id());
    }

    /// {@return a proposal just begun, nothing written yet}
    public static Made begun(Call call) {
        var place = place();
        Proposal proposal = accepted(Product.bean(Drafts.class)
                .start(place.secretary(), place.region().id(), call.id()));
        return new Made(place, proposal.id(), proposal.strategy());
    }

    /// {@return a proposal whose form is filled in, with neither resolution nor consents}
    public static Made written(Call call) {
        var made = begun(call);
        var values = new LinkedHashMap<String, String>();
        var definition = Product.bean(Calls.class).definition(call);
        for (var section : definition.sections()) {
            section.fields().forEach(field -> values.put(section.key() + "." + field.key(), value(field)));
        }
        made.place().now().members().forEach(member -> values.put("role." + member.id(), "この機関の役割"));
        var kinds = definition.targets().mandatory();
        for (int i = 0; i < kinds.size(); i++) {
            values.putAll(target(i + 1, kinds.get(i), definition.targets().milestoneYears()));
        }
        return Product.bean(Database.class).as(made.place().secretary(), () -> {
            values.forEach((path, text) -> write(made, path, text));
            return made;
        });
    }

    /// Writes one field over whatever stands there.
    public static void write(Made made, String path, String text) {
        var strategies = Product.bean(Strategies.class);
        var by = made.place().secretary();
        var before = strategies.entries(by, made.strategy()).get(path);
        accepted(strategies.write(by, made.strategy(), path, text, before == null ? 0 : before.version()));
    }

    private static String value(Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> "記載" + field.key();
            case NUMBER -> "100";
            case DATE -> "2026-10-01";
            case CHOICE -> field.choices().getFirst().key();
        };
    }

    private static Map<String, String> target(int number, TargetKind kind, List<Integer> years) {
        var values = new LinkedHashMap<>(Map.of(
                "kind", kind.name(),
                "indicator", "指標" + number,
                "unit", kind == TargetKind.ECONOMIC_EFFECT ? "億円" : "人",
                "priceYear", "2026",
                "baseline", "10",
                "baselineOn", "2026-03-31",
                "source", "県の統計",
                "final", "100",
                "method", "推計の方法"));
        years.forEach(year -> values.put("year" + year, String.valueOf(10 * year)));
        var paths = new LinkedHashMap<String, String>();
        values.forEach((column, value) -> paths.put("target." + number + "." + column, value));
        return paths;
    }

    /// {@return a proposal that lacks nothing but the seal}
    public static Made ready(Call call) {
        var made = written(call);
        resolve(made);
        made.place().proposers().forEach(organisation -> consent(made, organisation));
        return made;
    }

    /// Has the council resolve to propose.
    public static void resolve(Made made) {
        var councils = Product.bean(Councils.class);
        accepted(councils.resolve(
                made.place().secretary(),
                made.place().council(),
                ResolutionKind.PROPOSAL,
                "提案を承認する",
                councils.today()));
    }

    /// Consents for one institution.
    public static void consent(Made made, UUID organisation) {
        accepted(Product.bean(Consents.class).give(made.place().approver(organisation), made.proposal(), organisation));
    }

    /// {@return a sealed proposal}
    public static Made sealed(Call call) {
        var made = ready(call);
        seal(made);
        return made;
    }

    /// {@return the receipt for a proposal that lacks nothing}
    public static Receipt seal(Made made) {
        return accepted(Product.bean(Sealing.class).seal(made.place().secretary(), made.proposal()));
    }

    /// {@return a proposal that passed the check of eligibility, as far as review is concerned}
    public static Made eligible(CallsFixtures.Round round) {
        var made = sealed(round.call());
        accepted(Product.bean(ProposalSteps.class).advance(round.office(), made.proposal(), ProposalAct.PASS));
        return made;
    }

    /// {@return several eligible proposals of one call}
    public static List<Made> eligible(CallsFixtures.Round round, int count) {
        var all = new ArrayList<Made>();
        for (int i = 0; i < count; i++) {
            all.add(eligible(round));
        }
        return List.copyOf(all);
    }

    /// {@return today as the councils see it}
    public static LocalDate today() {
        return LocalDate.ofInstant(Product.clock().instant(), TOKYO);
    }
}
