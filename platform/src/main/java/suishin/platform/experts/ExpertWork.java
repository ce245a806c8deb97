package suishin.platform.experts;

import java.util.List;
import org.springframework.stereotype.Component;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The pool of experts among the work of the office.
@Component
final class ExpertWork implements WorkItem.Source {

    private final Experts experts;

    ExpertWork(Experts experts) {
        this.experts = experts;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        return experts.mayKeep(visitor.actor())
                ? List.of(
                        new WorkItem(visitor.say("experts.pool"), visitor.say("experts.pool.note"), "/office/experts"))
                : List.of();
    }
}
