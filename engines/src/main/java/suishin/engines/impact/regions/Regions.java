package suishin.engines.impact.regions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Which sectors of a table belong to which region: blocks one after another, in the order of the sectors.
///
/// @param blocks at least one; the first begins with sector 0
public record Regions(List<Block> blocks) {

    /// @throws IllegalArgumentException if a block is empty, is named twice or does not begin where the one before ends
    public Regions {
        blocks = List.copyOf(blocks);
        var names = new HashSet<String>();
        int next = 0;
        for (Block block : blocks) {
            if (block.from() != next || block.to() <= next || !names.add(block.name())) {
                throw new IllegalArgumentException(
                        "The region (%s) has sectors %d to %d, but each region once, and sectors from %d, are wanted."
                                .formatted(block.name(), block.from(), block.to(), next));
            }
            next = block.to();
        }
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("There is no region.");
        }
    }

    /// The sectors of one region.
    ///
    /// @param from the first, from 0
    /// @param to   the one after the last
    public record Block(String name, int from, int to) {

        /// {@return how many sectors}
        public int size() {
            return to - from;
        }
    }

    /// {@return the regions of sectors that are named `region:sector`, if all are and there is more than one region}
    public static Optional<Regions> of(List<String> sectors) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < sectors.size(); i++) {
            int colon = sectors.get(i).replace('：', ':').indexOf(':');
            if (colon <= 0) {
                return Optional.empty();
            }
            String name = sectors.get(i).substring(0, colon);
            boolean more = !blocks.isEmpty() && blocks.getLast().name().equals(name);
            int from = more ? blocks.removeLast().from() : i;
            blocks.add(new Block(name, from, i + 1));
        }
        long names = blocks.stream().map(Block::name).distinct().count();
        return names > 1 && names == blocks.size() ? Optional.of(new Regions(blocks)) : Optional.empty();
    }

    /// {@return how many sectors all regions have together}
    public int sectors() {
        return blocks.getLast().to();
    }
}
