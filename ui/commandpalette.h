#pragma once

#include "ui/palettemodel.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QListView;
QT_END_NAMESPACE

namespace keyturn {

class Label;
class SearchField;

//! Ctrl+K: finds whatever can be done or opened and does it, by keys alone. A popup, owned by the
//! window's guide.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(Workspace *workspace, const QList<Account> &accounts, QWidget *parent);

    //! Opens at the top of a place in the window.
    void popUp(const QList<Command> &commands, const QWidget *place);

signals:
    void secretChosen(const QString &name);
    void regionChosen(const QString &regionId);
    void accountChosen(const keyturn::Account &account);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &text);
    void select(int row);
    bool moveBy(int key);
    void choose();

    QList<Account> m_accounts;
    PaletteModel *m_model;
    SearchField *m_search;
    QListView *m_list;
    Label *m_hint;
};

} // namespace keyturn
