package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.stories.walk.Command.Act;
import io.redress.stories.walk.PaperJudge.Second;
import io.redress.stories.walk.Step.Acting;
import io.redress.stories.walk.Step.Advancing;
import io.redress.stories.walk.Step.Contacting;
import io.redress.stories.walk.Step.Doing;
import io.redress.stories.walk.Step.Leaving;
import io.redress.stories.walk.Step.PassingOn;
import io.redress.stories.walk.Step.Repeating;
import io.redress.stories.walk.Step.Running;
import io.redress.stories.walk.Step.Target;
import io.redress.workflow.HandOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes commands of steps, by what is there when they are taken. */
final class Drafts {
    private static final CaseId NOWHERE = CaseId.of("nowhere");

    private final PaperShop paper;
    private final DeskSays desk;
    private final List<Command.Keyed> given = new ArrayList<>();
    private int keys;

    Drafts(PaperShop paper, DeskSays desk) {
        this.paper = paper;
        this.desk = desk;
    }

    void remember(Command command) {
        if (command instanceof Command.Keyed keyed) {
            given.add(keyed);
        }
    }

    Optional<Command> command(Doing step) {
        if (step instanceof Contacting contacting) {
            return Optional.of(contact(contacting));
        }
        if (step instanceof Acting acting) {
            return Optional.of(act(acting));
        }
        if (step instanceof Advancing advancing) {
            return advance(advancing);
        }
        if (step instanceof Leaving leaving) {
            return Optional.of(new Command.Leave(
                    leaving.shop(), leaving.who(), freshKey(), leaving.leaving().id(), leaving.team()));
        }
        if (step instanceof PassingOn) {
            return desk.lastRefusal().map(this::passOn);
        }
        if (step instanceof Repeating repeating) {
            return given.isEmpty() ? Optional.empty() : Optional.of(given.get(repeating.nth() % given.size()));
        }
        int limit = ((Running) step).limit();
        return Optional.of(new Command.Run(new PaperDesk(paper, () -> NOWHERE).isClear(limit) ? limit : Walk.ALL));
    }

    private Command contact(Contacting step) {
        Contact contact = step.voice().handedInBy(step.who());
        Contact about = step.order().map(contact::about).orElse(contact);
        Contact withPhoto = step.photo() ? about.attaching(Photos.ONE) : about;
        Contact placed = step.target()
                .map(target -> withPhoto.inCase(resolve(step.shop(), target)))
                .orElse(withPhoto);
        return new Command.Receive(
                step.shop(), step.who(), key(step.oldKey()), step.saying().in(placed));
    }

    private Command act(Acting step) {
        Optional<Second> second = step.second()
                .map(person -> new Second(person, step.secondFromNextDoor() ? nextDoor(step.shop()) : step.shop()));
        Action action = step.deed().saying(step.words());
        return new Act(
                step.shop(), step.who(), second, key(step.oldKey()), resolve(step.shop(), step.target()), action);
    }

    /** The first deed, from a drawn one on, that comes to what is wanted when somebody, from a drawn person on, does it. */
    private Optional<Command> advance(Advancing step) {
        CaseId id = resolve(step.shop(), step.target());
        Optional<PaperCase> found = paper.find(step.shop(), id);
        if (found.isEmpty()) {
            return Optional.of(complaint(step));
        }
        PaperCase now = found.get().copy();
        now.catchUp(paper.nowOn(now), PaperDesk.AT_ONCE);
        Deed[] deeds = Deed.values();
        for (int i = 0; i < deeds.length; i++) {
            Action action = deeds[(step.deed() + i) % deeds.length].saying("as agreed");
            if (!Malformed.is(action) && !PaperRules.ways(now, action).isEmpty()) {
                Optional<Command> going = Attempts.at(now, action, step).map(this::keyed);
                if (going.isPresent()) {
                    return going;
                }
            }
        }
        return Optional.empty();
    }

    private Command keyed(Attempts.Try found) {
        PaperCase on = found.on();
        return new Act(on.shop, found.person(), found.second(), freshKey(), on.id, found.action());
    }

    private Command complaint(Advancing step) {
        Person customer = People.CUSTOMERS.get(step.who() % People.CUSTOMERS.size());
        Contact contact = Voice.MYSELF.handedInBy(customer).about(Orders.ALL.get(step.deed() % Orders.ALL.size()));
        return new Command.Receive(step.shop(), customer, freshKey(), Saying.SOMETHING.in(contact));
    }

    private Command passOn(DeskSays.LastRefusal refusal) {
        Act refused = refusal.command();
        Action handOver = new HandOver(
                refusal.team(),
                Optional.empty(),
                "refused to " + refused.person().affiliation());
        return new Act(refused.shop(), refused.person(), Optional.empty(), freshKey(), refused.caseId(), handOver);
    }

    CaseId resolve(TenantId shop, Target target) {
        List<PaperCase> cases = switch (target.kind()) {
            case OPEN -> paper.in(shop).stream().filter(PaperCase::isOpen).toList();
            case CLOSED -> paper.in(shop).stream().filter(one -> !one.isOpen()).toList();
            case ANY -> paper.in(shop);
            case NEXT_DOOR -> paper.in(nextDoor(shop));
            case UNKNOWN -> List.of();
        };
        return cases.isEmpty() ? NOWHERE : cases.get(target.nth() % cases.size()).id;
    }

    private static TenantId nextDoor(TenantId shop) {
        return shop.equals(People.NORTH) ? People.SOUTH : People.NORTH;
    }

    private String key(Optional<Integer> old) {
        return old.filter(unused -> !given.isEmpty())
                .map(nth -> given.get(nth % given.size()))
                .filter(command -> !(command instanceof Command.Leave))
                .map(Command.Keyed::key)
                .orElseGet(this::freshKey);
    }

    private String freshKey() {
        return "k" + ++keys;
    }
}
