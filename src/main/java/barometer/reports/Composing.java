package barometer.reports;

import barometer.domain.Template;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A template while it is composed: what it is now, what it was before each step, which block is looked at. */
final class Composing {

    private static final int MOST_STEPS = 100;

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private Template template;
    private Template saved;
    private int version;
    private int selected;

    private record Step(Template template, int selected) {
    }

    /** @param version the version that is saved, 0 for a new template */
    Composing(Template template, int version) {
        this.template = template;
        this.saved = template;
        this.version = version;
        this.selected = template.blocks().isEmpty() ? -1 : 0;
    }

    Template template() {
        return template;
    }

    int version() {
        return version;
    }

    boolean changed() {
        return version == 0 || !template.equals(saved);
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    /** Whether steps would be lost if the desk were left now. */
    boolean unsaved() {
        return changed() && !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    /** The number of the block that is looked at; −1 for none. */
    int selected() {
        return selected;
    }

    Optional<Template.Block> block() {
        return selected < 0 ? Optional.empty() : Optional.of(template.blocks().get(selected));
    }

    void select(int block) {
        selected = block >= 0 && block < template.blocks().size() ? block : -1;
    }

    /** Takes another template as the next step; what says nothing new is no step. */
    void become(Template next) {
        if (next.equals(template)) {
            return;
        }
        past.push(new Step(template, selected));
        if (past.size() > MOST_STEPS) {
            past.removeLast();
        }
        future.clear();
        template = next;
        select(selected);
    }

    /** Moves a block to another place; past either end it stays where it is. */
    void move(int from, int to) {
        List<Template.Block> blocks = new ArrayList<>(template.blocks());
        if (from < 0 || from >= blocks.size() || to < 0 || to >= blocks.size() || from == to) {
            return;
        }
        blocks.add(to, blocks.remove(from));
        become(template.with(blocks));
        selected = to;
    }

    void add(Template.Block block) {
        become(template.with(block));
        select(template.blocks().lastIndexOf(block));
    }

    void replace(Template.Block block) {
        List<Template.Block> blocks = new ArrayList<>(template.blocks());
        blocks.set(selected, block);
        become(template.with(blocks));
    }

    void remove(int block) {
        List<Template.Block> blocks = new ArrayList<>(template.blocks());
        blocks.remove(block);
        become(template.with(blocks));
        select(Math.min(block, blocks.size() - 1));
    }

    /** Takes the last step back. */
    void undo() {
        go(past, future);
    }

    /** Takes again the step that was taken back last. */
    void redo() {
        go(future, past);
    }

    private void go(Deque<Step> from, Deque<Step> to) {
        if (!from.isEmpty()) {
            to.push(new Step(template, selected));
            Step step = from.pop();
            template = step.template();
            selected = step.selected();
        }
    }

    /** What stands now was saved. */
    void saved(int as) {
        saved = template;
        version = as;
    }

    /** What somebody else has saved meanwhile is known now: what stands here is a change of it. */
    void meets(Template theirs, int as) {
        saved = theirs;
        version = as;
    }
}
