package suishin.platform.matrix;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.Administrators;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.proposals.Attachments;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.EditionFixtures;
import suishin.platform.testing.EstimateFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.SelectionFixtures;

/// How far a round has come, so that each body meets a moment at which it is more than "not now".
enum Phase {
    /// The call is a draft.
    PLANNED {
        @Override
        World world() {
            var office = CallsFixtures.office();
            var call = CallsFixtures.draft(office);
            var round = new CallsFixtures.Round(call, office, CallsFixtures.seat(office, call.id()));
            return of(new Panel(round, List.of(writing(CallsFixtures.published()))));
        }
    },
    /// Councils write, consent and hand in.
    WRITING {
        @Override
        World world() {
            var round = CallsFixtures.published();
            return of(new Panel(round, List.of(writing(round), writing(round))));
        }
    },
    /// Nobody has looked whether what was handed in is eligible.
    HANDED_IN {
        @Override
        World world() {
            var round = CallsFixtures.published();
            return of(new Panel(round, List.of(ProposalFixtures.sealed(round.call()))));
        }
    },
    /// Experts declare.
    ELIGIBLE {
        @Override
        World world() {
            return of(ReviewFixtures.eligible(2));
        }
    },
    /// Nobody is assigned.
    DECLARED {
        @Override
        World world() {
            var panel = ReviewFixtures.declared(2);
            ReviewFixtures.declare(
                    panel, panel.member(4), panel.proposals().getFirst().proposal(), "other");
            return of(panel);
        }
    },
    /// Experts score.
    UNDER_REVIEW {
        @Override
        World world() {
            return World.underReview();
        }
    },
    /// The committee recommends.
    DELIBERATING {
        @Override
        World world() {
            var sitting = SelectionFixtures.deliberating(2);
            SelectionFixtures.attend(sitting, 5);
            return of(new Panel(sitting.round(), sitting.made()));
        }
    },
    /// The ministries say whether they concur.
    CONCLUDED {
        @Override
        World world() {
            return World.deliberating();
        }
    };

    abstract World world();

    private static Made writing(CallsFixtures.Round round) {
        var made = ProposalFixtures.written(round.call());
        EstimateFixtures.stored(made, EditionFixtures.small().id(), "推計");
        ProposalFixtures.resolve(made);
        byte[] bytes = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);
        accepted(Product.bean(Attachments.class)
                .add(made.place().secretary(), made.proposal(), List.of(Upload.of("x.pdf", bytes))));
        return made;
    }

    private static World of(Panel panel) {
        var place = panel.proposals().getFirst().place();
        Map<Kind, Actor.Person> people = new EnumMap<>(Kind.class);
        people.put(Kind.ADMINISTRATOR, CallsFixtures.holder(Role.ADMINISTRATOR, Administrators.EVERYTHING));
        people.put(Kind.OFFICE, panel.office());
        people.put(
                Kind.MINISTRY, CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "MEXT")));
        people.put(Kind.SECRETARY, place.secretary());
        people.put(Kind.COUNCIL_MEMBER, place.approver(place.proposers().getFirst()));
        people.put(Kind.CHAIR, panel.member(0));
        people.put(Kind.ASSIGNED, panel.member(1));
        people.put(Kind.BARRED, panel.member(2));
        return new World(panel, people, "");
    }
}
