#pragma once

#include "services/types/rotationpolicy.h"

#include <QDateTime>
#include <QFrame>

namespace keyturn {

class Label;
class RotationTimeline;
class TimelineLegend;

//! What a rotation policy will do: date of the first rotation and the next five on a timeline.
//! Owned by the page that asks for a policy.
class RotationPreview : public QFrame
{
    Q_OBJECT

public:
    explicit RotationPreview(QWidget *parent = nullptr);

    //! `last` is the last rotation, or the creation; rotations are counted from it. `keyId` is the
    //! AccessKey in use.
    void show(const RotationPolicy &policy, const QDateTime &last, const QDateTime &now,
        const QString &keyId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void draw(const RotationPolicy &policy, const QDateTime &first, const QDateTime &now,
        const QString &keyId);

    Label *m_heading;
    Label *m_then;
    RotationTimeline *m_timeline;
    TimelineLegend *m_legend;
};

} // namespace keyturn
