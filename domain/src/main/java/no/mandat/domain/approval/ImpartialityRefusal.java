package no.mandat.domain.approval;

import no.mandat.domain.shared.Refusal;

/** Why something about somebody's impartiality was refused. */
public sealed interface ImpartialityRefusal extends Refusal {

    /** What is asked or said doesn't fit where it stands. */
    record ImpartialityDecided(RecusalState state) implements ImpartialityRefusal {}

    /** A question about them is open in this subject already. */
    record QuestionOpen() implements ImpartialityRefusal {}

    /** Who asks, or declares, doesn't sit in the body today. */
    record NotInBody() implements ImpartialityRefusal {}

    /** Who is asked about doesn't sit in the body today. */
    record PersonNotInBody() implements ImpartialityRefusal {}

    /** Of oneself one says it; one doesn't ask. */
    record AboutOneself() implements ImpartialityRefusal {}

    /** Who can be chosen in an election is not partial in it. */
    record IsCandidate() implements ImpartialityRefusal {}

    /** There is nobody else in the body who could answer. */
    record NobodyElseVotes() implements ImpartialityRefusal {}

    /** The round on the subject has ended. */
    record SubjectRoundEnded() implements ImpartialityRefusal {}

    /** The round is itself a question of impartiality; who is partial in it says so by their position. */
    record AboutAQuestion() implements ImpartialityRefusal {}
}
