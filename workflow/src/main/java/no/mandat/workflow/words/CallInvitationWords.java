package no.mandat.workflow.words;

import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallInvitationRefusal.AlreadyInvited;
import no.mandat.domain.contribution.CallInvitationRefusal.CallStillOpen;
import no.mandat.domain.contribution.CallInvitationRefusal.CallTakesNobody;
import no.mandat.domain.contribution.CallInvitationRefusal.InvitationNotInState;
import no.mandat.domain.contribution.CallInvitationRefusal.LetInUntilPast;
import no.mandat.domain.contribution.CallInvitationRefusal.LinesUnreadable;
import no.mandat.domain.contribution.CallInvitationRefusal.NobodyNamed;
import no.mandat.domain.contribution.CallInvitationRefusal.NobodyToRemind;
import no.mandat.domain.contribution.CallInvitationRefusal.NotByInvitation;
import no.mandat.domain.contribution.CallInvitationRefusal.RemindedLately;

/** What is refused about invitations to calls, in words. */
final class CallInvitationWords {

    /** So many are told by their numbers. */
    private static final int MOST_LINES = 10;

    private final Words words;

    CallInvitationWords(Words words) {
        this.words = words;
    }

    String of(CallInvitationRefusal refusal) {
        return switch (refusal) {
            case AlreadyInvited(var name, var count) -> words.of("refusal.callInvitation.already", name, count);
            case NobodyNamed() -> words.of("refusal.callInvitation.nobodyNamed");
            case LinesUnreadable(var lines) ->
                words.of(
                        "refusal.callInvitation.lines",
                        lines.size(),
                        words.list(lines.stream()
                                .map(String::valueOf)
                                .limit(MOST_LINES)
                                .toList()));
            case RemindedLately() -> words.of("refusal.callInvitation.remindedLately");
            case NobodyToRemind() -> words.of("refusal.callInvitation.nobodyToRemind");
            case CallStillOpen(var status) -> words.of("refusal.callInvitation.stillOpen", words.of(status));
            case LetInUntilPast() -> words.of("refusal.call.past");
            case NotByInvitation(var audience) ->
                words.of("refusal.callInvitation.notByInvitation", words.of(audience));
            case CallTakesNobody(var status) -> words.of("refusal.callInvitation.takesNobody", words.of(status));
            case InvitationNotInState(var state, var action) ->
                words.of("refusal.callInvitation.notInState", words.of(state), words.of(action));
        };
    }
}
