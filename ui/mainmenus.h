#pragma once

#include "ui/navigation.h"

#include <QMenuBar>

namespace keyturn {

//! The theme as it is chosen in the menu.
enum class ThemeChoice { System, Light, Dark };

//! The menu bar: it only tells what was chosen. Owned by the window.
class MainMenus : public QMenuBar
{
    Q_OBJECT

public:
    explicit MainMenus(QWidget *parent = nullptr);

    //! What can be done with one secret, below Create Secret and Details.
    void addSecretActions(const QList<QAction *> &actions);
    void setChoices(ThemeChoice theme, const QString &language);
    void setBackEnabled(bool enabled);
    //! The columns of the list, in the View menu.
    void addColumnActions(const QList<QAction *> &actions);
    //! Whether a page shows an AccessKey secret that can be shown and copied.
    void setValueEnabled(bool enabled);
    void setMotionReduced(bool reduced);

signals:
    void createRequested();
    void detailsRequested();
    void refreshRequested();
    void themeChosen(keyturn::ThemeChoice theme);
    void languageChosen(const QString &language);
    void pageRequested(keyturn::Navigation::Page page);
    void backRequested();
    void searchRequested();
    void accountRequested();
    void regionRequested();
    //! The next pane of the window, or with -1 the previous one.
    void paneRequested(int step);
    void undoRequested();
    void copyValueRequested();
    void revealValueRequested();
    void motionReduced(bool reduced);
    void paletteRequested();
    void shortcutsRequested();
    void aboutRequested();
    void helpRequested();

private:
    void makeViewMenu();
    void makeGoMenu();
    void makeHelpMenu();
    template<typename Slot>
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, const char *objectName,
        Slot slot);

    QMenu *m_secret;
    QMenu *m_columns = nullptr;
    QAction *m_back = nullptr;
    QAction *m_copyValue = nullptr;
    QAction *m_revealValue = nullptr;
    QAction *m_motion = nullptr;
    QList<QAction *> m_themes;
    QList<QAction *> m_languages;
};

} // namespace keyturn
