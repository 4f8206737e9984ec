#pragma once

#include "ui/widgets/paintedparts.h"

#include <QDate>
#include <QList>
#include <QWidget>

namespace keyturn {

//! What happens on one day.
struct DayCounts
{
    int rotations = 0;
    int deletions = 0;
};

//! The next seven days with their rotations and deletions. Owned by its parent.
class WeekStrip : public QWidget, public PaintedParts
{
    Q_OBJECT

public:
    explicit WeekStrip(QWidget *parent = nullptr);

    //! Seven days, beginning with the first one.
    void setCounts(const QDate &first, const QList<DayCounts> &days);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] int partCount() const override { return dayCount; }
    [[nodiscard]] QString partName(int part) const override;
    [[nodiscard]] QRect partRect(int part) const override;
    [[nodiscard]] int currentPart() const override { return m_current; }
    [[nodiscard]] QAccessible::Role partsRole() const override { return QAccessible::List; }
    [[nodiscard]] QAccessible::Role partRole() const override { return QAccessible::ListItem; }

signals:
    void dayClicked(const QDate &day);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr int dayCount = 7;

    [[nodiscard]] QString summary() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int dayAt(QPoint position) const;
    [[nodiscard]] QRect cellRect(int day) const;
    void paintDay(QPainter *painter, int day) const;
    void paintMarks(QPainter *painter, const QRect &cell, const DayCounts &counts) const;

    QDate m_first;
    QList<DayCounts> m_days;
    int m_current = 0;
};

} // namespace keyturn
