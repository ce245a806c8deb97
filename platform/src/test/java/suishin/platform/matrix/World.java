package suishin.platform.matrix;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import suishin.platform.calls.Calls;
import suishin.platform.deliberation.Deliberations;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.notices.LettersFixture;
import suishin.platform.people.Administrators;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.proposals.Attachments;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.review.Reviews;
import suishin.platform.review.Score;
import suishin.platform.selection.Concurrences;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.EditionFixtures;
import suishin.platform.testing.EstimateFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RunFixtures;
import suishin.platform.testing.SelectionFixtures;
import suishin.platform.testing.SelectionFixtures.Sitting;

/// A call with two proposals; an expert is barred from the first one, which says the marker wherever it can say
/// anything.
record World(Panel panel, Map<Kind, Actor.Person> people, String marker) {

    /// {@return a world whose experts are reviewing}
    static World underReview() {
        String marker = "目印" + UUID.randomUUID();
        var round = CallsFixtures.published();
        var panel = new Panel(round, List.of(sealed(round, marker), sealed(round, "別の提案")));
        Product.clock().set(round.call().closesAt().plus(Duration.ofSeconds(1)));
        round.committee().forEach(person -> ReviewFixtures.declareNone(panel, person));
        ReviewFixtures.apply(panel);
        LettersFixture.draft();
        RunFixtures.ended(panel);
        var people = people(panel);
        ReviewFixtures.pool(panel, person(people, Kind.BARRED));
        ReviewFixtures.declare(
                panel, person(people, Kind.BARRED), panel.proposals().getFirst().proposal(), "kinship");
        return new World(panel, people, marker);
    }

    /// {@return a world whose committee has deliberated: scored, recommended, objected to}
    static World deliberating() {
        var world = underReview();
        world.panel
                .proposals()
                .forEach(made ->
                        world.panel.readers(made.proposal()).forEach(reader -> world.review(reader, made.proposal())));
        ReviewFixtures.open(world.panel);
        var officer = world.person(Kind.MINISTRY);
        var sitting = world.sitting();
        SelectionFixtures.attend(sitting, 5);
        accepted(SelectionFixtures.recommend(sitting.chair(), sitting, 0, "international"));
        accepted(SelectionFixtures.recommend(sitting.chair(), sitting, 1));
        accepted(Product.bean(Deliberations.class).conclude(world.panel.office(), world.panel.call()));
        accepted(Product.bean(Concurrences.class)
                .take(officer, world.barredFrom(), new Concurrences.Said("MEXT", 0, false, world.marker + "に懸念")));
        return world;
    }

    /// {@return a world whose decisions were told: the first proposal was recommended and objected to, the other one
    /// not
    /// recommended}
    static World released() {
        var world = deliberating();
        SelectionFixtures.check(world.sitting());
        SelectionFixtures.release(world.sitting());
        return world;
    }

    private Sitting sitting() {
        return new Sitting(
                panel.round(), panel.proposals(), CallsFixtures.office(), Map.of("MEXT", person(Kind.MINISTRY)));
    }

    private void review(Actor.Person reader, UUID proposal) {
        var reviews = Product.bean(Reviews.class);
        String said = proposal.equals(barredFrom()) ? marker : "評";
        var typed = new ArrayList<Score.Typed>();
        var review = Product.bean(Calls.class).definition(panel.round().call()).review();
        for (var criterion : review.criteria()) {
            typed.add(new Score.Typed(criterion.key(), "A", said + criterion.key(), 0));
        }
        accepted(reviews.scoreAll(reader, proposal, typed));
        accepted(reviews.submit(reader, proposal));
    }

    private static Made sealed(CallsFixtures.Round round, String word) {
        var made = ProposalFixtures.written(round.call());
        ProposalFixtures.write(made, "goals.approach", word + "の方針");
        EstimateFixtures.stored(made, EditionFixtures.small().id(), word + "の推計");
        ProposalFixtures.resolve(made);
        made.place().proposers().forEach(organisation -> ProposalFixtures.consent(made, organisation));
        byte[] bytes = ("%PDF-1.7 " + word).getBytes(StandardCharsets.UTF_8);
        accepted(Product.bean(Attachments.class)
                .add(made.place().secretary(), made.proposal(), List.of(Upload.of(word + ".pdf", bytes))));
        ProposalFixtures.seal(made);
        accepted(Product.bean(Attachments.class)
                .add(
                        made.place().secretary(),
                        made.proposal(),
                        List.of(Upload.of(word + "の決算.pdf", bytes)),
                        "accounts"));
        accepted(Product.bean(ProposalSteps.class).advance(round.office(), made.proposal(), ProposalAct.PASS));
        return made;
    }

    private static Map<Kind, Actor.Person> people(Panel panel) {
        var first = panel.proposals().getFirst();
        var members = panel.round().committee().stream()
                .skip(1)
                .map(person -> new Actor.Person(person.id()))
                .collect(Collectors.partitioningBy(panel.readers(first.proposal())::contains));
        var people = new EnumMap<Kind, Actor.Person>(Kind.class);
        people.put(Kind.ADMINISTRATOR, CallsFixtures.holder(Role.ADMINISTRATOR, Administrators.EVERYTHING));
        people.put(Kind.OFFICE, panel.office());
        people.put(Kind.OTHER_OFFICE, CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another")));
        people.put(
                Kind.MINISTRY, CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "MEXT")));
        people.put(Kind.SECRETARY, first.place().secretary());
        people.put(Kind.OTHER_SECRETARY, panel.proposals().getLast().place().secretary());
        people.put(
                Kind.COUNCIL_MEMBER,
                first.place().approver(first.place().proposers().getFirst()));
        people.put(Kind.ASSIGNED, members.getOrDefault(true, List.of()).getLast());
        people.put(Kind.UNASSIGNED, members.getOrDefault(false, List.of()).getFirst());
        people.put(Kind.BARRED, members.getOrDefault(true, List.of()).getFirst());
        people.put(Kind.BARRED_ELSEWHERE, members.getOrDefault(true, List.of()).getFirst());
        people.put(Kind.CHAIR, panel.member(0));
        people.put(Kind.AUDITOR, CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY)));
        return people;
    }

    private static Actor.Person person(Map<Kind, Actor.Person> people, Kind kind) {
        return java.util.Optional.ofNullable(people.get(kind)).orElseThrow();
    }

    Actor.Person person(Kind kind) {
        return person(people, kind);
    }

    UUID barredFrom() {
        return panel.proposals().getFirst().proposal();
    }

    /// {@return the proposal this kind of person asks about}
    Made about(Kind kind) {
        return kind == Kind.BARRED_ELSEWHERE
                ? panel.proposals().getLast()
                : panel.proposals().getFirst();
    }

    /// {@return what must stand in no answer to the barred expert}
    List<String> markers() {
        String region = panel.proposals().getFirst().place().region().name();
        return List.of(marker, region, barredFrom().toString());
    }
}
