package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.contact.Visibility;
import jakarta.validation.constraints.Min;

/**
 * Decides who may read a contact's words. A workflow says who may do so, like for any other action.
 *
 * @param entry the number of the timeline entry that holds the contact
 * @param visibility who may read it from now on
 */
@Stored("redress/show-contact/1")
public record ShowContact(@Min(1) long entry, Visibility visibility) implements Action {}
