#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <utility>

namespace keyturn {

//! Says what the bars and bands of a timeline mean: a sample of each and its word. Owned by its
//! parent.
class TimelineLegend : public QWidget
{
    Q_OBJECT

public:
    enum Mark { Deleted, InUse, Leaving, Planned, HandOver };

    explicit TimelineLegend(QWidget *parent = nullptr);

    void setEntries(const QList<std::pair<Mark, QString>> &entries);

private:
    QList<std::pair<Mark, QString>> m_entries;
};

} // namespace keyturn
