package suishin.platform.proposals;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.councils.Composition;
import suishin.platform.councils.Council;
import suishin.platform.councils.Councils;
import suishin.platform.councils.Member;
import suishin.platform.councils.Resolution;
import suishin.platform.councils.ResolutionKind;
import suishin.platform.database.Database;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.Names;
import suishin.platform.parts.FormParts;
import suishin.platform.proposals.ConsentStore.Consent;
import suishin.platform.strategies.Completeness;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.Strategies.Opened;
import suishin.platform.strategies.StrategyDocument;

/// Looks at everything a seal needs, all at once (提出前の確認).
@Component
public final class Readiness {

    /// What there is to be sealed, for the people of its region.
    ///
    /// @param resolution the council's newest resolution to propose in this call
    /// @param gaps       everything that has to be mended before; empty when it can be sealed
    public record Look(
            Call call,
            Council council,
            StrategyDocument document,
            FormParts form,
            List<ConsentLine> consents,
            Optional<Resolution> resolution,
            List<Problem> gaps) {

        public Look {
            consents = List.copyOf(consents);
            gaps = List.copyOf(gaps);
        }

        /// {@return how many gaps are left to be mended there}
        public long open(Preparation preparation) {
            return gaps.stream()
                    .filter(gap -> Preparation.of(gap) == preparation)
                    .count();
        }

        /// {@return the proposing institutions, the coordinating one first}
        List<Party> parties() {
            return consents.stream()
                    .map(line -> new Party(
                            line.organisation(), line.name().ja(), line.name().en(), line.coordinating()))
                    .toList();
        }
    }

    /// Where a gap of a proposal is mended (提出の準備).
    public enum Preparation {
        /// In the strategy.
        FORM,
        /// On the council's page: its members and its resolution.
        COUNCIL,
        /// By the institutions that have to consent.
        CONSENTS,
        /// With the files.
        FILES;

        /// {@return where this gap is mended}
        static Preparation of(Problem gap) {
            if (gap.field().startsWith("consent.")) {
                return CONSENTS;
            }
            if (gap.field().startsWith("document.")) {
                return FILES;
            }
            return gap.field().equals("members") || gap.field().equals("resolution") ? COUNCIL : FORM;
        }

        /// {@return the address of the page where this is done}
        public String address(Proposal proposal) {
            return switch (this) {
                case FORM -> "/work/strategies/" + proposal.strategy();
                case COUNCIL -> "/work/regions/" + proposal.region() + "/council";
                case CONSENTS -> "/work/proposals/" + proposal.id() + "/consents";
                case FILES -> "/work/proposals/" + proposal.id() + "/files";
            };
        }

        /// {@return the end of its message key}
        public String code() {
            return Codes.of(this);
        }
    }

    private final Database database;
    private final ConsentStore store;
    private final Calls calls;
    private final Councils councils;
    private final Strategies strategies;
    private final Deadlines deadlines;
    private final Parts parts;

    Readiness(Database database, ConsentStore store, Drafts.Surroundings around, Parts parts) {
        this.database = database;
        this.store = store;
        this.calls = around.calls();
        this.councils = around.councils();
        this.strategies = around.strategies();
        this.deadlines = around.deadlines();
        this.parts = parts;
    }

    /// The parts of a form, as of now.
    @Component("readinessParts")
    record Parts(Names names, InstantSource clock) {

        /// {@return the parts of a form, with what finds the institutions of the council that wrote it}
        FormParts of(Council council, StrategyDocument document) {
            return FormParts.of(document, names.mentions(organisations(council).toList()));
        }

        static Stream<UUID> organisations(Council council) {
            return council.members().stream().map(Member::organisation).distinct();
        }
    }

    /// {@return how ready the proposal is; empty for those who do not work for its region}
    public Optional<Look> look(Actor actor, Proposal proposal) {
        return database.as(
                actor,
                () -> strategies.opened(actor, proposal.strategy()).map(opened -> look(actor, proposal, opened)));
    }

    /// {@return what the strategy itself still lacks; nothing for those who do not work for its region}
    public List<Problem> lacking(Actor actor, Proposal proposal) {
        return look(actor, proposal).stream()
                .flatMap(look -> look.gaps().stream())
                .filter(gap -> Preparation.of(gap) == Preparation.FORM)
                .toList();
    }

    /// {@return how it stands with every proposing institution, the coordinating one first; nothing for those who do
    /// not work for the region}
    List<ConsentLine> consents(Actor actor, Proposal proposal) {
        return database.as(
                actor,
                () -> strategies
                        .opened(actor, proposal.strategy())
                        .map(opened -> consents(proposal, opened, parts(opened)))
                        .orElse(List.of()));
    }

    private FormParts parts(Opened opened) {
        return parts.of(opened.form().council(), opened.document());
    }

    private List<ConsentLine> consents(Proposal proposal, Opened opened, FormParts form) {
        var newest = store.newest(proposal.id()).stream().collect(toMap(Consent::organisation, identity()));
        return opened.form().council().proposersOn(opened.document().council().asOf()).stream()
                .map(member -> ConsentLine.of(member, Optional.ofNullable(newest.get(member.organisation())), form))
                .sorted((one, other) -> Boolean.compare(other.coordinating(), one.coordinating()))
                .toList();
    }

    private Look look(Actor actor, Proposal proposal, Opened opened) {
        var form = parts(opened);
        var consents = consents(proposal, opened, form);
        var call = opened.form().call();
        var council = opened.form().council();
        var document = opened.document();
        var today = today(call, parts.clock().instant());
        var since = today(call, call.opensAt());
        var resolution = resolution(actor, council.id(), since, today);
        var definition = calls.definition(call);
        var gaps = new ArrayList<>(Composition.problems(council, definition.council(), today));
        gaps.addAll(Completeness.gaps(document, definition, council, call));
        if (resolution.isEmpty()) {
            gaps.add(Problem.at("resolution", "proposals.no-resolution", since, today));
        }
        gaps.addAll(missing(actor, proposal, call));
        consents.stream().filter(line -> !line.holds()).map(Readiness::gap).forEach(gaps::add);
        return new Look(call, council, document, form, consents, resolution, gaps);
    }

    /// {@return the documents that are due with the form, required, and not there}
    private List<Problem> missing(Actor actor, Proposal proposal, Call call) {
        var there = store.kinds(proposal.id()).values();
        return deadlines.of(actor, call, proposal.region()).stream()
                .filter(one -> one.kind().required() && !one.form() && !one.mayFollow())
                .filter(one -> !there.contains(one.key()))
                .map(one -> Problem.at("document." + one.key(), "proposals.document-missing", one.name()))
                .toList();
    }

    private Optional<Resolution> resolution(Actor actor, UUID council, LocalDate since, LocalDate today) {
        return councils.resolutions(actor, council).stream()
                .filter(resolution -> resolution.kind() == ResolutionKind.PROPOSAL)
                .filter(resolution ->
                        !resolution.on().isBefore(since) && !resolution.on().isAfter(today))
                .findFirst();
    }

    private static Problem gap(ConsentLine line) {
        String code = line.givenAt().isEmpty() ? "proposals.consent-missing" : "proposals.consent-outdated";
        return Problem.at("consent." + line.organisation(), code, line.name());
    }

    private static LocalDate today(Call call, Instant now) {
        return LocalDate.ofInstant(now, call.zone());
    }
}
