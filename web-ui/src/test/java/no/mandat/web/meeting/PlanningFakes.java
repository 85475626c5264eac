package no.mandat.web.meeting;

import java.util.ArrayList;
import java.util.List;
import no.mandat.domain.meeting.SeriesRule;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.meeting.ApplyTemplate;
import no.mandat.workflow.meeting.ChooseTime;
import no.mandat.workflow.meeting.CopyMeeting;
import no.mandat.workflow.meeting.CopyPreview;
import no.mandat.workflow.meeting.CopyService;
import no.mandat.workflow.meeting.MarkTimes;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.OfferTimes;
import no.mandat.workflow.meeting.PlanSeries;
import no.mandat.workflow.meeting.SeriesPreview;
import no.mandat.workflow.meeting.SeriesService;
import no.mandat.workflow.meeting.TemplateOffer;
import no.mandat.workflow.meeting.TemplateService;
import no.mandat.workflow.meeting.TimeGrid;
import no.mandat.workflow.meeting.TimeQueries;
import no.mandat.workflow.meeting.TimeService;
import no.mandat.workflow.meeting.WithdrawOption;
import org.jspecify.annotations.Nullable;

/** What helps to plan meetings, as far as the views can tell. */
final class PlanningFakes {

    final List<Object> carriedOut = new ArrayList<>();

    @Nullable Refusal refusal;

    TimeGrid grid;
    SeriesPreview days = new SeriesPreview(List.of());
    CopyPreview copy;
    List<TemplateOffer> offers = List.of();

    PlanningFakes(TimeGrid grid, CopyPreview copy) {
        this.grid = grid;
        this.copy = copy;
    }

    private void carryOut(Object command) {
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        carriedOut.add(command);
    }

    final TimeQueries queries = new TimeQueries() {
        @Override
        public TimeGrid of(MeetingId id) {
            return grid;
        }
    };

    final TimeService times = new TimeService() {
        @Override
        public void offer(OfferTimes command) {
            carryOut(command);
        }

        @Override
        public void mark(MarkTimes command) {
            carryOut(command);
        }

        @Override
        public void withdrawOption(WithdrawOption command) {
            carryOut(command);
        }

        @Override
        public void choose(ChooseTime command) {
            carryOut(command);
        }
    };

    final SeriesService series = new SeriesService() {
        @Override
        public SeriesPreview preview(MandateId id, MeetingForm form, SeriesRule rule) {
            return days;
        }

        @Override
        public List<MeetingId> plan(PlanSeries command) {
            carryOut(command);
            return List.of(new MeetingId(command.key()));
        }
    };

    final CopyService copies = new CopyService() {
        @Override
        public CopyPreview preview(MeetingId source) {
            return copy;
        }

        @Override
        public MeetingId copy(CopyMeeting command) {
            carryOut(command);
            return new MeetingId(command.key());
        }
    };

    final TemplateService templates = new TemplateService() {
        @Override
        public List<TemplateOffer> offered(MeetingId id) {
            return offers;
        }

        @Override
        public int apply(ApplyTemplate command) {
            carryOut(command);
            return 1;
        }
    };
}
