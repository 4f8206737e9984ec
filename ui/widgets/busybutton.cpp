#include "ui/style/buttonpainter.h"
#include "ui/widgets/busyring.h"

#include <QAbstractButton>
#include <QEvent>
#include <QStyleOptionButton>
#include <QVariant>

namespace keyturn {

namespace {
constexpr int side = 14;

//! The ring in a busy button; owned by the button, whose size it follows.
class ButtonRing : public BusyRing
{
public:
    explicit ButtonRing(QAbstractButton *button)
        : BusyRing(side, button)
        , m_button(button)
    {
        setObjectName(QStringLiteral("busyRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        button->installEventFilter(this);
        place();
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            place();
        return BusyRing::eventFilter(object, event);
    }

private:
    void place()
    {
        QStyleOptionButton option;
        option.initFrom(m_button);
        option.text = m_button->text();
        QRect rect(0, 0, side, side);
        rect.moveCenter(buttons::iconRect(&option, m_button).center());
        setGeometry(rect);
    }

    QAbstractButton *m_button;
};
} // namespace

void setButtonBusy(QAbstractButton *button, bool busy)
{
    if (button->property("kt-busy").toBool() == busy)
        return;
    button->setProperty("kt-busy", busy);
    button->setEnabled(!busy);
    button->update();
    if (busy) {
        button->setProperty("kt-width", button->minimumWidth());
        button->setMinimumWidth(std::max(button->minimumWidth(), button->sizeHint().width()));
        (new ButtonRing(button))->show();
        return;
    }
    delete button->findChild<QWidget *>(QStringLiteral("busyRing"), Qt::FindDirectChildrenOnly);
    button->setMinimumWidth(button->property("kt-width").toInt());
}

} // namespace keyturn
