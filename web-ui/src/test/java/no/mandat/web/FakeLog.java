package no.mandat.web;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.MandateId;
import no.mandat.verify.Fault;
import no.mandat.verify.Finding;
import no.mandat.workflow.audit.LogChecks;
import no.mandat.workflow.auditlog.LogExports;
import no.mandat.workflow.auditlog.NewCheck;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.auditlog.SelfCheck;

/** What stands in for the audit log: 14 208 entries, checked two minutes ago. */
public final class FakeLog extends PublicLog {

    /** Whether something is wrong with it. */
    public boolean wrong;

    /** The last entry that may be wrong then; from 0, as the first, which is 7. */
    public long wrongUntil = 9;

    /** Whether the actor may take all of it. */
    public boolean taken;

    @Override
    public Optional<Covered> checkpoint() {
        return Optional.of(new Covered(14_208, Stage.NOW.minusSeconds(150), "note"));
    }

    @Override
    public Optional<SelfCheck.Status> checked() {
        return Optional.of(new SelfCheck.Status(
                14_208,
                Stage.NOW.minusSeconds(120),
                wrong ? Optional.of(new Finding(Fault.ROOT, 7, wrongUntil, "others")) : Optional.empty(),
                strays,
                blind));
    }

    @Override
    public List<PublicKey> keys() {
        return List.of(new PublicKey("mandat.example/audit+0123+key"));
    }

    /** How many entries the database has that the log hasn't. */
    public long strays;

    /** Whether it couldn't be looked at since. */
    public boolean blind;

    /** How often somebody had what is new checked. */
    public int asked;

    /** What they are told. */
    public SelfCheck.Asked answer = SelfCheck.Asked.CHECKED;

    /** Who has it checked. */
    LogChecks checks() {
        return new LogChecks() {
            @Override
            public NewCheck ofNew(MandateId mandate) {
                return new NewCheck(null) {
                    @Override
                    public Answer take() {
                        asked++;
                        return new Answer(answer, checked());
                    }
                };
            }
        };
    }

    /** Who gives all of it. */
    LogExports exports() {
        return new LogExports() {
            @Override
            public boolean mayTake() {
                return taken;
            }
        };
    }
}
