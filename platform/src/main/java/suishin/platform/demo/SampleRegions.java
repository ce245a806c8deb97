package suishin.platform.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import suishin.platform.councils.Councils;
import suishin.platform.councils.Member;
import suishin.platform.councils.ResolutionKind;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.Hierarchy;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.organisations.TieKind;
import suishin.platform.people.Person;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Prefecture;
import suishin.platform.regions.Prefectures;
import suishin.platform.regions.Region;
import suishin.platform.regions.RegionDraft;
import suishin.platform.regions.Regions;

/// Makes sample regions with their institutions, people and, where wanted, a council that has resolved.
@Component
@Profile("demo")
final class SampleRegions {

    private final SamplePeople people;
    private final Regions regions;
    private final Organisations organisations;
    private final Hierarchy hierarchy;
    private final Councils councils;
    private final SampleTexts texts = new SampleTexts();

    SampleRegions(
            SamplePeople people, Regions regions, Organisations organisations, Hierarchy hierarchy, Councils councils) {
        this.people = people;
        this.regions = regions;
        this.organisations = organisations;
        this.hierarchy = hierarchy;
        this.councils = councils;
    }

    /// The kinds of institutions of a sample council, and the side each stands for.
    enum Kind {
        SUPPORT(Sector.INDUSTRY),
        PREFECTURE(Sector.GOVERNMENT),
        UNIVERSITY(Sector.ACADEMIA),
        COMPANY(Sector.INDUSTRY),
        BANK(Sector.FINANCE);

        private final Sector sector;

        Kind(Sector sector) {
            this.sector = sector;
        }

        String key() {
            return Codes.of(this);
        }
    }

    /// A sample region, its secretary, its institutions and those who consent for them.
    record Sample(Region region, Person secretary, Map<Kind, Organisation> institutions, Map<UUID, Person> approvers) {}

    /// {@return a region with institutions and people, and no council}
    Sample region(String letter, Words name) {
        var draft = new RegionDraft(
                name.ja(),
                name.en(),
                prefectures(letter),
                new Region.Kind("standard", Optional.empty()),
                facts(letter));
        var region = SamplePeople.sure(regions.add(SamplePeople.PRODUCT, draft));
        var scope = Scope.region(region.id());
        var secretary =
                people.add(texts.words("person.secretary", letter), Role.COUNCIL_SECRETARY, scope, Optional.empty());
        var institutions = new EnumMap<Kind, Organisation>(Kind.class);
        for (Kind kind : Kind.values()) {
            var words = texts.words("organisation." + kind.key(), letter);
            institutions.put(kind, organisation(words, kind.sector));
        }
        order(letter, institutions);
        var approvers = new HashMap<UUID, Person>();
        for (Kind kind : proposers()) {
            var institution = institutions.get(kind);
            if (institution != null) {
                approvers.put(institution.id(), approver(letter, scope, institution));
            }
        }
        return new Sample(region, secretary, institutions, approvers);
    }

    /// Says what is above and below the institutions: who set the foundation up, a laboratory, a holding company.
    private void order(String letter, Map<Kind, Organisation> institutions) {
        var faculty = organisation(texts.words("organisation.faculty", letter), Sector.ACADEMIA);
        var laboratory = organisation(texts.words("organisation.laboratory", letter), Sector.ACADEMIA);
        var holding = organisation(texts.words("organisation.holding", letter), Sector.INDUSTRY);
        tie(one(institutions, Kind.SUPPORT), one(institutions, Kind.PREFECTURE), TieKind.SET_UP_BY);
        tie(faculty, one(institutions, Kind.UNIVERSITY), TieKind.PART_OF);
        tie(laboratory, faculty, TieKind.PART_OF);
        tie(one(institutions, Kind.COMPANY), holding, TieKind.GROUP);
    }

    private void tie(Organisation child, Organisation parent, TieKind kind) {
        SamplePeople.sure(hierarchy.tie(SamplePeople.PRODUCT, child.id(), parent.id(), kind, Days.ALWAYS));
    }

    private static Organisation one(Map<Kind, Organisation> institutions, Kind kind) {
        return Objects.requireNonNull(institutions.get(kind));
    }

    private List<Prefecture> prefectures(String letter) {
        String name = texts.under("region." + letter + ".").getOrDefault("prefecture", "");
        return Prefectures.named(name).stream().toList();
    }

    private Region.Facts facts(String letter) {
        String field = texts.under("region." + letter + ".").getOrDefault("field", "");
        return new Region.Facts(field, Optional.empty(), Optional.empty(), "", texts.get("region.note"));
    }

    /// Founds the council, names its members and the coordinating organisation, and has it resolve.
    void found(Sample sample) {
        var secretary = SamplePeople.as(sample.secretary());
        LocalDate day = councils.today().minusDays(60);
        var council = SamplePeople.sure(councils.found(
                secretary,
                sample.region().id(),
                texts.get("council.ja", sample.region().name()),
                day));
        sample.institutions().forEach((kind, institution) -> {
            var draft =
                    new Member.Draft(institution.id(), kind.sector, proposers().contains(kind), day);
            var member = SamplePeople.sure(councils.addMember(secretary, council.id(), draft));
            if (kind == Kind.SUPPORT) {
                SamplePeople.sure(councils.setCoordinating(secretary, council.id(), member.id()));
            }
        });
        LocalDate resolved = day.plusDays(30);
        SamplePeople.sure(councils.resolve(
                secretary, council.id(), ResolutionKind.STRATEGY, texts.get("resolution.strategy"), resolved));
    }

    /// {@return an institution of this name}
    Organisation organisation(Words name, Sector sector) {
        return SamplePeople.sure(
                organisations.add(SamplePeople.PRODUCT, new Organisation.Draft(name.ja(), name.en(), sector, "")));
    }

    private Person approver(String letter, Scope scope, Organisation institution) {
        var name = new Words(
                texts.get("person.approver.ja", letter, institution.name()),
                texts.get("person.approver.en", letter, institution.nameEn()));
        return people.add(name, Role.COUNCIL_MEMBER, scope, Optional.of(institution.id()));
    }

    private static List<Kind> proposers() {
        return List.of(Kind.SUPPORT, Kind.PREFECTURE, Kind.UNIVERSITY);
    }
}
