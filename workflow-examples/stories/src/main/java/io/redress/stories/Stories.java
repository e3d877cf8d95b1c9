package io.redress.stories;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The main job: tells every story, and fails when one does not hold. */
public final class Stories {
    /** All stories, in order. */
    static final List<Story> ALL = List.of(
            new S01ThreeWorkingDays(),
            new S02ConfirmedBehindHerBack(),
            new S03OnlyTheUndeliveredPart(),
            new S04ThreeHundredInTheQueue(),
            new S05NobodyPicksUp(),
            new S06HalfAMonthOfSilence(),
            new S07FriendsCallAgain(),
            new S08NoRoomAtTen(),
            new S09StrandedAtTheAirport(),
            new S10TheRiderWhoCalledFirst(),
            new S11OneOfEightMissing(),
            new S12ThreeDaysLeft(),
            new S13ThreeWeeksForAGiftPack(),
            new S14MilkPowderNoPhoto(),
            new S15TheBentForklift(),
            new S16TheWrongBill(),
            new S17NobodysFault(),
            new S18TakeATaxiWePay(),
            new S19SignedForBySomeoneElse(),
            new S20TheBirthday(),
            new S21AnswerAndSubmit(),
            new S22WeWillExpedite(),
            new S23Limits(),
            new S24OneVendorDozensOfCompanies(),
            new S25TheyLeaveEveryDay(),
            new S26SettlePrivately(),
            new S27SellerFirst(),
            new S28OnlyAfterTheMediaCalled(),
            new S29TheWrongHotline(),
            new S30BothDirections(),
            new S31YourCommentHasAProblem(),
            new S32Abuse(),
            new S33TheTruestPicture());

    private Stories() {}

    /**
     * Tells the stories. The process ends with status 1 when one does not hold.
     *
     * @param arguments are not looked at
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("The cases are kept in " + Shelf.chosen() + ".\n");
        int status = tell(ALL, out);
        Shelf.clear();
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Tells some stories, each to its end, and gives the status to exit with. */
    static int tell(List<Story> stories, PrintStream out) {
        long held = stories.stream().filter(story -> holds(story, out)).count();
        out.println(held + "/" + stories.size() + " stories hold");
        return held == stories.size() ? 0 : 1;
    }

    private static boolean holds(Story story, PrintStream out) {
        out.println(story.title());
        try {
            story.tell(new Telling(out));
            out.println();
            return true;
        } catch (RuntimeException | Error broken) {
            out.println("  BROKEN            " + broken);
            out.println();
            return false;
        }
    }
}
