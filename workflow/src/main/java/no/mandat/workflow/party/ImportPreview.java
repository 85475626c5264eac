package no.mandat.workflow.party;

import java.util.List;

/**
 * What would come of a list of members.
 *
 * @param members those whose row could be read
 * @param newPeople how many of them are known by no address yet
 * @param newSeats how many seats would be created
 * @param faults what must be mended first, by row; nothing can be taken while there is one
 */
public record ImportPreview(List<ImportedMember> members, int newPeople, int newSeats, List<ImportFault> faults) {

    /** Takes copies. */
    public ImportPreview {
        members = List.copyOf(members);
        faults = List.copyOf(faults);
    }

    /** Whether it can be carried out. */
    public boolean isReady() {
        return faults.isEmpty() && !members.isEmpty();
    }
}
