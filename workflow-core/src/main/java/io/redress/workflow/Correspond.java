package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.contact.Contact;
import jakarta.validation.Valid;

/**
 * Records a contact with the case, in either direction. Every workflow knows it: inbound contacts are taken in every open
 * state from everybody, outbound ones from staff, merchants and the system. A workflow may define it itself for some states, to move the
 * case or to meet a deadline. A case without an order takes it from a contact; a contact that names another order than its
 * case is refused.
 *
 * @param contact the contact
 */
@Stored("redress/correspond/1")
public record Correspond(@Valid Contact contact) implements Action {}
