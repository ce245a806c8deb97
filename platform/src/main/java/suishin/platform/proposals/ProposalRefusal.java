package suishin.platform.proposals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import suishin.platform.deadlines.DocumentDue;
import suishin.platform.kernel.Moments;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.programmes.Words;

/// Every reason the proposals module can say no.
public sealed interface ProposalRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.denied";
        }
    }

    /// The proposal is not at a stage in which this can be done; perhaps somebody was faster.
    record WrongStage() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.wrong-stage";
        }
    }

    /// The call does not take proposals at this instant.
    record CallNotOpen(Instant opensAt, Instant closesAt, ZoneId zone) implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.call-not-open";
        }

        @Override
        public List<Object> details() {
            return List.of(Moments.text(opensAt, zone), Moments.text(closesAt, zone));
        }
    }

    /// The deadline has passed; it is compared with the server's time as instants.
    record TooLate(Instant deadline, Instant now, ZoneId zone) implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.too-late";
        }

        @Override
        public List<Object> details() {
            return List.of(Moments.text(deadline, zone), Moments.text(now, zone));
        }
    }

    /// The region already has a live proposal in this call.
    record AlreadyStarted() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.already-started";
        }
    }

    /// The region has no council yet.
    record NoCouncil() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.no-council";
        }
    }

    /// Somebody sealed it already; there is one receipt.
    record AlreadySealed(Instant sealedAt, ZoneId zone) implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.already-sealed";
        }

        @Override
        public List<Object> details() {
            return List.of(Moments.text(sealedAt, zone));
        }
    }

    /// What has to be mended before the proposal can be sealed: everything at once.
    record NotReady(List<Problem> problems) implements ProposalRefusal {

        public NotReady {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "proposals.not-ready";
        }
    }

    /// The institution is not a proposer, or the person does not consent for it.
    record NotAProposer() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.not-a-proposer";
        }
    }

    /// What is consented to changed while it was read.
    record ChangedMeanwhile() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.changed-meanwhile";
        }
    }

    /// A reason is asked for.
    record ReasonMissing() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.reason-missing";
        }
    }

    /// More files than a proposal may have.
    record TooManyFiles(int limit, int count) implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.too-many-files";
        }

        @Override
        public List<Object> details() {
            return List.of(limit, count);
        }
    }

    /// Not everything that was sent can be kept, so nothing was.
    record FilesRefused(List<Problem> problems) implements ProposalRefusal {

        public FilesRefused {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "proposals.files-refused";
        }
    }

    /// No file was chosen.
    record NoFile() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.no-file";
        }
    }

    /// The deadline of this kind of document has passed, by the server's time.
    record DocumentTooLate(DocumentDue document, Instant now) implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.document-too-late";
        }

        @Override
        public List<Object> details() {
            return List.of(
                    document.name(), Moments.text(document.due(), document.zone()), Moments.text(now, document.zone()));
        }
    }

    /// After the seal, only what may follow is taken.
    record DoesNotFollow(Words kind) implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.does-not-follow";
        }

        @Override
        public List<Object> details() {
            return List.of(kind);
        }
    }

    /// The call has no such kind of attachment.
    record KindUnknown() implements ProposalRefusal {
        @Override
        public String code() {
            return "proposals.kind-unknown";
        }
    }
}
