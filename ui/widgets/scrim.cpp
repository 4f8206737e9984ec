#include "ui/widgets/scrim.h"

#include "ui/style/theme.h"

#include <QEvent>
#include <QPainter>

namespace keyturn {

Scrim::Scrim(QWidget *covered)
    : QWidget(covered)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    covered->installEventFilter(this);
    setGeometry(covered->rect());
    raise();
}

bool Scrim::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize && object == parent())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(object, event);
}

void Scrim::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().scrim());
}

} // namespace keyturn
