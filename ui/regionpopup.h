#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
QT_END_NAMESPACE

namespace keyturn {

class Label;
class RegionsModel;

//! Chooses a region: search, list, and free entry of an ID that the table does not have. A popup,
//! owned by the top bar.
class RegionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit RegionPopup(RegionsModel *regions, QWidget *parent = nullptr);

    void popUp(const QPoint &position, const QString &currentRegion);

signals:
    void regionChosen(const QString &regionId);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &text);
    void choose();

    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search;
    QListView *m_list;
    Label *m_hint;
};

} // namespace keyturn
