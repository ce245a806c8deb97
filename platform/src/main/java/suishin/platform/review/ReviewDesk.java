package suishin.platform.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.people.Person;
import suishin.platform.proposals.ProposalSummary;

/// How far the reviews of a call are, without what they say (書面審査の進み具合).
///
/// @param proposals those under review or later, by the region's name
/// @param reviews   one an expert and proposal; without scores
/// @param people    the experts, by id
public record ReviewDesk(Call call, List<ProposalSummary> proposals, List<Review> reviews, Map<UUID, Person> people) {

    public ReviewDesk {
        proposals = List.copyOf(proposals);
        reviews = List.copyOf(reviews);
    }

    /// {@return the reviews of a proposal that were not taken back}
    public List<Review> of(UUID proposal) {
        return reviews.stream()
                .filter(review -> review.proposal().equals(proposal) && review.stage() != ReviewStage.RELEASED)
                .toList();
    }

    /// {@return how many are locked and count}
    public long countsLocked() {
        return reviews.stream().filter(Review::countsLocked).count();
    }

    /// {@return how many reviews stand at this stage}
    public long count(ReviewStage stage) {
        return reviews.stream().filter(review -> review.stage() == stage).count();
    }
}
