package no.mandat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.reading.AddToReadingList;
import no.mandat.workflow.reading.ConfirmReading;
import no.mandat.workflow.reading.DocumentChoice;
import no.mandat.workflow.reading.MoveReading;
import no.mandat.workflow.reading.ReadingList;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.reading.ReadingService;
import no.mandat.workflow.reading.RemindReaders;
import no.mandat.workflow.reading.SetReadBy;
import no.mandat.workflow.reading.TakeOffReadingList;
import no.mandat.workflow.reading.TakeReadingBack;
import no.mandat.workflow.reading.UnreadRow;

/** The reading list, as far as the views can tell. */
public final class ReadingFakes {

    public final Lists lists = new Lists();
    public final Commands commands = new Commands();

    Map<Class<?>, Object> parts() {
        return Map.of(ReadingQueries.class, lists, ReadingService.class, commands);
    }

    public static final class Lists extends ReadingQueries {

        public ReadingList list = new ReadingList(false, false, false, List.of());
        public List<UnreadRow> unread = List.of();
        public boolean mayRead = true;
        public List<DocumentChoice> choices = List.of();

        @Override
        public ReadingList of(MandateId id) {
            return list;
        }

        @Override
        public boolean mayRead(MandateId id) {
            return mayRead;
        }

        @Override
        public List<UnreadRow> unread() {
            return unread;
        }

        @Override
        public List<DocumentChoice> choices(MandateId id, String beginning, int skip, int limit) {
            return choices.stream().skip(skip).limit(limit).toList();
        }
    }

    public static final class Commands extends ReadingService {

        public final List<Object> carriedOut = new ArrayList<>();
        private Refusal refusal;

        /** Refuses the next command. */
        public void refuseNext(Refusal why) {
            refusal = why;
        }

        private void carryOut(Object command) {
            if (refusal != null) {
                var why = refusal;
                refusal = null;
                throw new RefusedException(why);
            }
            carriedOut.add(command);
        }

        @Override
        public void add(AddToReadingList command) {
            carryOut(command);
        }

        @Override
        public void readBy(SetReadBy command) {
            carryOut(command);
        }

        @Override
        public void move(MoveReading command) {
            carryOut(command);
        }

        @Override
        public void takeOff(TakeOffReadingList command) {
            carryOut(command);
        }

        @Override
        public void confirm(ConfirmReading command) {
            carryOut(command);
        }

        @Override
        public void takeBack(TakeReadingBack command) {
            carryOut(command);
        }

        @Override
        public int remind(RemindReaders command) {
            carryOut(command);
            return 2;
        }
    }
}
