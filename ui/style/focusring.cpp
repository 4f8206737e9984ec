#include "ui/style/focusring.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QPainter>
#include <QRadioButton>
#include <QVariant>

namespace keyturn {

namespace {
int radiusOf(const QWidget *widget)
{
    const QVariant own = widget->property("kt-ring");
    if (own.isValid())
        return own.toInt();
    if (qobject_cast<const QRadioButton *>(widget))
        return metrics::radiusLarge;
    return qobject_cast<const QCheckBox *>(widget) ? metrics::radiusSmall : metrics::radiusMedium;
}
} // namespace

bool FocusRing::isWantedBy(const QWidget *widget)
{
    const QVariant own = widget->property("kt-ring");
    return own.isValid() ? own.toInt() >= 0
                         : qobject_cast<const QAbstractButton *>(widget) != nullptr;
}

void FocusRing::paintEvent(QPaintEvent *)
{
    if (!widget())
        return;
    QPainter painter(this);
    paintFocusRing(
        &painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin), radiusOf(widget()));
}

} // namespace keyturn
