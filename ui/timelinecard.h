#pragma once

#include "models/secrethistory.h"
#include "ui/widgets/card.h"

#include <QPixmap>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class Evidence;
class RotationTimeline;
class SegmentedControl;
class TimelineLegend;

//! The rotation timeline of a secret with its range, its legend and its export as a picture. Owned
//! by the details page.
class TimelineCard : public Card
{
    Q_OBJECT

public:
    explicit TimelineCard(QWidget *parent = nullptr);

    //! Another secret: back to the usual range.
    void reset();
    void show(const SecretFacts &facts, const Evidence &evidence, const QDateTime &now);
    //! The timeline under the name of the secret, twice as fine as the screen.
    [[nodiscard]] QPixmap picture() const;

signals:
    void notice(const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addExport();
    void showPairs(const SecretHistory &history, bool rotating);
    void showRotations(const SecretHistory &history, const Secret &secret);
    void showReads(const Evidence &evidence);
    void showLegend(const SecretHistory &history);
    void fitLegend();
    void showRange();
    void copyPicture();
    void savePicture();

    RotationTimeline *m_timeline;
    TimelineLegend *m_legend;
    SegmentedControl *m_range;
    QToolButton *m_export;
    QString m_name;
    QDateTime m_now;
    bool m_hasReads = false;
    bool m_isFree = false; //!< the user has dragged or zoomed: the range is his
    bool m_isChosen = false; //!< the user has chosen months
};

} // namespace keyturn
