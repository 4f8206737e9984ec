#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QListView;
class QSortFilterProxyModel;
QT_END_NAMESPACE

namespace keyturn {

class Label;
class RamUserDelegate;
class RamUsersModel;
class SearchField;

//! Select RAM User: a search field on top of a list; users that cannot be chosen say why. Owned by
//! the first page of the wizard.
class RamUserPicker : public QFrame
{
    Q_OBJECT

public:
    explicit RamUserPicker(RamUsersModel *users, QWidget *parent = nullptr);

    [[nodiscard]] SearchField *searchField() const { return m_search; }
    [[nodiscard]] QString selectedUser() const;
    void select(const QString &userName);

signals:
    //! Also for users that cannot be chosen, so that the page can say what to do.
    void userSelected(const QString &userName);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &text);
    void updateCount();

    RamUsersModel *m_users;
    QSortFilterProxyModel *m_filter;
    SearchField *m_search;
    QListView *m_list;
    RamUserDelegate *m_delegate;
    Label *m_message;
};

} // namespace keyturn
