#pragma once

#include "ui/widgets/paintedparts.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

#include <optional>

namespace keyturn {

//! The life of one AccessKey on the timeline.
struct TimelineKey
{
    enum State { Deleted, InUse, Planned, Leaving };

    QDateTime from;
    QDateTime to;
    State state = Deleted;
    QString label; // short, inside the bar
    int lane = 0; // 0 or 1: a RAM user holds at most two AccessKeys
    QString name = {}; // the full AccessKey ID, for tool tip and screen reader
    bool isOpen = false; // its end is not known
};

//! One rotation, past or to come.
struct TimelineRotation
{
    QDateTime at;
    bool future = false;
    bool failed = false;
    bool next = false;
    QString label; // the date below
    QString detail = {}; // tool tip of a failed attempt
};

//! Reads of a secret on one day.
struct TimelineReads
{
    QDate day;
    int count = 0;
};

//! Draws the AccessKeys of a secret on two lanes with the hand-overs between them. Owned by its
//! parent.
class RotationTimeline : public QWidget, public PaintedParts
{
    Q_OBJECT

public:
    explicit RotationTimeline(QWidget *parent = nullptr);

    void setRange(const QDateTime &from, const QDateTime &to);
    void setNow(const QDateTime &now);
    void setKeys(const QList<TimelineKey> &keys);
    void setRotations(const QList<TimelineRotation> &rotations);
    //! Columns below the lanes; an empty list leaves the row out.
    void setReads(const QList<TimelineReads> &reads);
    //! Names of the months above the lanes.
    void setMonthsShown(bool shown);
    //! Names of the two lanes at the left.
    void setLaneNamesShown(bool shown);
    //! What the date is called in tool tips; the page gives the words of the locale.
    void setDateFormat(const QString &format);

    //! Whether the user may pan and zoom.
    void setInteractive(bool interactive);

    [[nodiscard]] QDateTime rangeFrom() const { return m_from; }
    [[nodiscard]] QDateTime rangeTo() const { return m_to; }

    //! Of what the range takes, without the names of the lanes.
    [[nodiscard]] qreal laneWidth() const { return width() - leftEdge(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] int partCount() const override;
    [[nodiscard]] QString partName(int part) const override;
    [[nodiscard]] QRect partRect(int part) const override;
    [[nodiscard]] int currentPart() const override { return m_currentPart; }
    [[nodiscard]] QAccessible::Role partsRole() const override { return QAccessible::List; }
    [[nodiscard]] QAccessible::Role partRole() const override { return QAccessible::ListItem; }

signals:
    //! The user dragged or zoomed to another range, which is already shown.
    void rangeChanged(const QDateTime &from, const QDateTime &to);
    //! Double click: the page should go back to its usual range.
    void nowRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Part
    {
        bool isKey;
        qsizetype index;
        QDateTime at;
    };

    void rebuildParts();
    void updateDescription();
    void select(int part);
    void bringIntoView(const QDateTime &from, const QDateTime &to);
    [[nodiscard]] int partAt(QPoint position) const;
    [[nodiscard]] qreal xOf(const QDateTime &time) const;
    [[nodiscard]] qreal leftEdge() const;
    [[nodiscard]] qreal bandWidth() const;
    [[nodiscard]] QString dateText(const QDateTime &time) const;
    [[nodiscard]] qreal labelX(const TimelineKey &key, const QRectF &bar) const;
    void setShownRange(const QDateTime &from, const QDateTime &to);
    [[nodiscard]] QRectF barRect(const TimelineKey &key) const;
    [[nodiscard]] QRectF failureRect(const TimelineRotation &rotation) const;
    [[nodiscard]] int bottomOfLanes() const;
    void paintMonths(QPainter *painter) const;
    void paintLaneNames(QPainter *painter) const;
    void paintKey(QPainter *painter, const TimelineKey &key) const;
    void paintHandOver(QPainter *painter, const TimelineRotation &rotation) const;
    void paintRotations(QPainter *painter) const;
    void paintReads(QPainter *painter) const;
    void paintNow(QPainter *painter) const;

    QDateTime m_from;
    QDateTime m_to;
    QDateTime m_now;
    QList<TimelineKey> m_keys;
    QList<TimelineRotation> m_rotations;
    QList<TimelineReads> m_reads;
    QList<Part> m_parts;
    QString m_dateFormat;
    int m_currentPart = -1;
    bool m_months = false;
    bool m_laneNames = false;
    bool m_interactive = false;
    std::optional<QPoint> m_dragFrom; // where a drag was last seen
};

} // namespace keyturn
