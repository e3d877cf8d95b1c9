package io.redress.stories.ride;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.contact.Channel;
import io.redress.party.PersonalText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What happens about somebody who is stranded. */
public sealed interface HelpAction extends Action {

    /** Asks for help now, for oneself or for the one who travels. */
    @Stored("ask-for-help/1")
    record AskForHelp() implements HelpAction {}

    /**
     * Records that somebody could not be reached.
     *
     * @param channel by what means it was tried
     */
    @Stored("fail-contact/1")
    record FailContact(Channel channel) implements HelpAction {}

    /**
     * Says that help came.
     *
     * @param how what helped
     */
    @Stored("confirm-help/1")
    record ConfirmHelp(@NotBlank @Size(max = 500) String how) implements HelpAction {}

    /**
     * Complains instead of waiting any longer for help.
     *
     * @param words about what
     */
    @Stored("complain/1")
    record Complain(@Valid PersonalText words) implements HelpAction {}

    /** Gives help up that did not come in time, and makes it a complaint. */
    @Stored("fail-help/1")
    record FailHelp() implements HelpAction {}

    /**
     * Names a cause why help failed; its owner has to mend it.
     *
     * @param cause the cause
     */
    @Stored("name-cause/1")
    record NameCause(Cause cause) implements HelpAction {}

    /**
     * Mends a cause.
     *
     * @param cause the cause
     * @param measure what was done
     */
    @Stored("mend-cause/1")
    record MendCause(Cause cause, @NotBlank @Size(max = 500) String measure) implements HelpAction {}

    /** Ends a case in which everything is mended. */
    @Stored("conclude/1")
    record Conclude() implements HelpAction {}
}
