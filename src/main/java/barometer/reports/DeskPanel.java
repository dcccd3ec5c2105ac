package barometer.reports;

import com.vaadin.flow.component.html.Div;

/** The ground of the desk: its three columns, its keys, and where the focus goes after its parts were shown anew. */
final class DeskPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Ctrl+Z, Ctrl+Y and Ctrl+S, but not while somebody types: a field takes its own letters back. A window with unsaved work asks before it closes. */
    private static final String LISTEN = """
            const typing = e => e.composedPath()[0].matches?.('textarea, input:not([type=checkbox])');
            const pressed = e => {
              if (!this.isConnected) { document.removeEventListener('keydown', pressed); return; }
              if (!(e.ctrlKey || e.metaKey) || e.altKey) return;
              const key = e.key.toLowerCase();
              const act = key === 's' ? 'desk-save' : typing(e) ? '' : key === 'y' || key === 'z' && e.shiftKey ? 'desk-redo' : key === 'z' ? 'desk-undo' : '';
              if (act) { e.preventDefault(); this.dispatchEvent(new CustomEvent(act)); }
            };
            document.addEventListener('keydown', pressed);
            const leaving = e => { if (!this.isConnected) window.removeEventListener('beforeunload', leaving); else if (this.unsaved) e.preventDefault(); };
            window.addEventListener('beforeunload', leaving);
            this.addEventListener('focusin', e => {
              const own = e.composedPath().find(n => n.id && !/vaadin|^input-|^label-/.test(n.id));
              this.last = own && own !== this ? own.id : '';
            });""";

    /** What is gone or disabled leaves the focus to its block. */
    private static final String RETURN = """
            requestAnimationFrame(() => {
              if (document.activeElement && document.activeElement !== document.body) return;
              const id = (this.last ?? '').replace(/^(block|up|down|remove)-\\d+$/, '$1-' + $0);
              const control = document.getElementById(id);
              (control && !control.disabled ? control : id.match(/-\\d+$/) ? document.getElementById('block-' + $0) : null)?.focus({preventScroll: true});
            });""";

    DeskPanel(Div... columns) {
        super(columns);
        addClassName("report-ground");
        getElement().executeJs(LISTEN);
    }

    void on(String key, Runnable act) {
        getElement().addEventListener(key, e -> act.run());
    }

    /** Leads the focus back where it was. @param block the block that is looked at */
    void returnTo(int block) {
        getElement().executeJs(RETURN, block);
    }

    /** Whether work would be lost with the window. */
    void unsaved(boolean work) {
        getElement().setProperty("unsaved", work);
    }
}
