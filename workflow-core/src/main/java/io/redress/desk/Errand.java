package io.redress.desk;

import io.redress.casefile.CaseFile;
import io.redress.id.CommandKey;
import io.redress.remedy.Award;
import io.redress.remedy.Fulfilment;
import io.redress.remedy.Handling;
import io.redress.spi.Payout;
import io.redress.workflow.AwardAction.Report;
import io.redress.workflow.AwardAction.Send;
import java.util.UUID;

/** One call of the fulfiller: what it is called for, and where the answer belongs. */
record Errand(Payout payout, Kind kind, int award, int part, int attempt, int asks) {

    /** What a fulfiller can be called for. */
    enum Kind {
        HANDING_OVER,
        ASKING
    }

    static Errand handingOver(CaseFile file, Award award) {
        Handling handling = award.handling();
        return new Errand(
                Payout.of(file, award), Kind.HANDING_OVER, award.number(), handling.part(), handling.tries() + 1, 0);
    }

    static Errand asking(CaseFile file, Award award) {
        Handling handling = award.handling();
        return new Errand(
                Payout.of(file, award),
                Kind.ASKING,
                award.number(),
                handling.part(),
                handling.tries(),
                handling.asks());
    }

    Send send() {
        return new Send(award, part, attempt);
    }

    /**
     * Another key each time: whoever has sent it hears so, and everybody else is refused and hands nothing over. With the same
     * key for all, they would hear so too.
     */
    CommandKey sendKey() {
        return Keys.derived("send", payout.caseId(), award, part, attempt, UUID.randomUUID());
    }

    Report report(Fulfilment heard) {
        return new Report(award, part, attempt, heard);
    }

    /** One answer to one call: who reports another one has asked at the same time as somebody else. */
    CommandKey reportKey() {
        return Keys.derived("report", payout.caseId(), award, part, attempt, kind, asks);
    }
}
