#pragma once

#include <QAbstractItemModel>
#include <QListView>

QT_BEGIN_NAMESPACE
class QStandardItemModel;
QT_END_NAMESPACE

namespace keyturn {

//! The pages of the window, at the left. Owned by the window.
class Navigation : public QListView
{
    Q_OBJECT

public:
    enum Page { Secrets, Prerequisites, Activity, PageCount };
    //! What stands at the right of an entry.
    enum class Mark { None, Check, Warning, Danger, Busy };

    explicit Navigation(QWidget *parent = nullptr);

    void setPage(Page page);
    [[nodiscard]] Page page() const;
    void setCount(Page page, const QString &count, Mark mark = Mark::None);
    //! Icons only, for narrow windows.
    void setCompact(bool compact);

signals:
    void pageRequested(keyturn::Navigation::Page page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QStandardItemModel *m_pages;
};

} // namespace keyturn
