#pragma once

#include <QList>
#include <QMap>
#include <QObject>
#include <QSet>

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
class QHeaderView;
class QTableView;
QT_END_NAMESPACE

namespace keyturn {

//! Which columns the table of secrets shows, in which order and how wide: what a person has chosen,
//! and what fits. Name stays first and Actions last. Owned by the table.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    explicit TableColumns(QTableView *table);

    //! Hides what a person can do without where the table is narrow.
    void fit();
    //! The columns, order, widths and sorting of the first start.
    void reset();
    [[nodiscard]] bool isChosen(int column) const { return m_chosen.contains(column); }
    void setChosen(int column, bool chosen);
    //! Where no secret lies in a KMS instance, nobody is asked about a column for them.
    void offerInstances(bool offered);

    //! For the settings: keys of columns and numbers, nothing of any secret.
    [[nodiscard]] QString state() const;
    //! What makes no sense in it is left out.
    void restore(const QString &state);

    //! One to switch each column that may go, and Reset to Default.
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }

signals:
    //! By one of the actions; restore() takes the state of before.
    void changed(const QString &before);

private:
    void makeActions();
    void act(const std::function<void()> &change);
    void sectionMoved();
    void sectionResized(int column, int width);
    void placeInOrder(const QList<int> &order);
    void restoreSort(const QString &token);
    [[nodiscard]] int width(int column) const;
    [[nodiscard]] int leastWidth(bool description, bool period) const;
    [[nodiscard]] QHeaderView *header() const;

    QTableView *m_table;
    QList<QAction *> m_actions;
    QSet<int> m_chosen;
    QMap<int, int> m_widths; //!< those that a person has set
    bool m_working = false; //!< what the header tells is our own doing
};

} // namespace keyturn
