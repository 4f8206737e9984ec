#pragma once

#include <QObject>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace keyturn {

class FocusRing;

//! Knows whether the keyboard or the mouse was used last, and shows the ring around a control that
//! has the focus of the keyboard. Owned by the style. A widget that is no button asks for a ring
//! with the dynamic property "kt-ring" (the radius of its corners).
class FocusTracker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~FocusTracker() override;

signals:
    void fontChanged();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void focusIn(QWidget *widget, Qt::FocusReason reason);
    void showRing(QWidget *widget);
    void hideRing();

    QPointer<FocusRing> m_ring;
    bool m_keyboard = false;
};

} // namespace keyturn
