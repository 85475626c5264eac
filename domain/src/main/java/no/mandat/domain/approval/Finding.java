package no.mandat.domain.approval;

import java.util.List;
import no.mandat.domain.shared.PersonId;

/** One thing that decides how a round ends, or is still missing in it, with the numbers for a sentence. */
public sealed interface Finding {

    /** Whether the round can't pass as long as it is so. */
    boolean hinders();

    /** Nobody is left who could answer. */
    record NobodyEligible() implements Finding {
        @Override
        public boolean hinders() {
            return true;
        }
    }

    /** Of what is only taken note of: so many haven't answered, and are waited for until the deadline. */
    record AnswersAwaited(int silent, int eligible) implements Finding {
        @Override
        public boolean hinders() {
            return true;
        }
    }

    /** What was to be taken note of is: all have answered, or have had the time for it. */
    record NoticeTaken(int cast, int eligible) implements Finding {
        @Override
        public boolean hinders() {
            return false;
        }
    }

    /** Too few have answered for the body to decide. */
    record QuorumMissing(int cast, int needed) implements Finding {
        @Override
        public boolean hinders() {
            return true;
        }

        /** How many more positions it takes. */
        public int more() {
            return needed - cast;
        }
    }

    /** Enough have answered for the body to decide. */
    record QuorumMet(int cast, int eligible) implements Finding {
        @Override
        public boolean hinders() {
            return false;
        }
    }

    /** Objections that stop it until they are withdrawn or overridden. */
    record ObjectionsStand(int count) implements Finding {
        @Override
        public boolean hinders() {
            return true;
        }
    }

    /** Too few approvals against the objections; {@code needed} is how many it would take, if no more object. */
    record ThresholdMissing(int approvals, int objections, int needed) implements Finding {
        @Override
        public boolean hinders() {
            return true;
        }
    }

    /** Enough approvals. */
    record ThresholdMet(int approvals, int objections) implements Finding {
        @Override
        public boolean hinders() {
            return false;
        }
    }

    /** In an override: too few of all who could approve it. */
    record OverrideMissing(int approvals, int needed, int eligible) implements Finding {
        @Override
        public boolean hinders() {
            return true;
        }
    }

    /** In an override: enough of all who could approve it. */
    record OverrideMet(int approvals, int eligible) implements Finding {
        @Override
        public boolean hinders() {
            return false;
        }
    }

    /** In an election: nobody has been chosen by anybody. */
    record NoVotes() implements Finding {
        @Override
        public boolean hinders() {
            return true;
        }
    }

    /** In an election: several have the most votes. */
    record Tied(List<PersonId> candidates, int votes) implements Finding {
        @Override
        public boolean hinders() {
            return true;
        }
    }

    /** In an election: one has the most votes. */
    record MostVotes(PersonId candidate, int votes, int cast) implements Finding {
        @Override
        public boolean hinders() {
            return false;
        }
    }

    /** At the deadline so many silent ones will be taken to approve, or were. */
    record SilenceApproves(int silent) implements Finding {
        @Override
        public boolean hinders() {
            return false;
        }
    }

    /** Silence approves only where somebody has approved explicitly, and nobody has. */
    record SilenceNeedsAnApproval() implements Finding {
        @Override
        public boolean hinders() {
            return true;
        }
    }
}
