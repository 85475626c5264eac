package no.mandat.workflow.milestone;

import java.util.EnumSet;
import java.util.Set;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.workflow.access.Permission;

/** Which meetings somebody reads beside a plan. */
final class MeetingKinds {

    private MeetingKinds() {}

    static Set<MeetingKind> read(Set<Permission> allowed) {
        var kinds = EnumSet.allOf(MeetingKind.class);
        kinds.removeIf(kind -> !allowed.contains(
                kind == MeetingKind.BOARD ? Permission.READ_BOARD_MEETINGS : Permission.READ_GROUP_MEETINGS));
        return kinds;
    }
}
