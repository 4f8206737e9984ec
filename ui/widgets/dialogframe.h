#pragma once

#include "ui/style/icon.h"

#include <QDialog>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace keyturn {

class IdentityStrip;
class Scrim;

//! The frame of all dialogs: a body that scrolls when it must, and a foot with the account at the
//! left and the buttons at the right. Window-modal: call open(), never exec(). Owned by its parent;
//! darkens the client area of the parent's window while it is open.
class DialogFrame : public QDialog
{
    Q_OBJECT

public:
    enum class ButtonRole { Cancel, Previous, Normal, Primary, Danger };

    explicit DialogFrame(const QString &title, QWidget *parent = nullptr);
    ~DialogFrame() override;

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QWidget *bodyWidget() const;
    //! A row above the body that does not scroll, for example a stepper.
    void setTopWidget(QWidget *widget);
    //! A thin row above the foot, for example a progress line.
    void setBottomWidget(QWidget *widget);

    //! Buttons stand in the order Cancel, Previous, others, primary. Cancel rejects; the others do
    //! nothing by themselves.
    QPushButton *addButton(const QString &text, ButtonRole role);
    [[nodiscard]] QPushButton *primaryButton() const { return m_primary; }
    void setIdentity(const QString &name, const QString &region, const QColor &swatch, Icon icon);
    //! The width of the dialog at the standard font size; it grows with the font. The height then
    //! follows the body, up to the screen.
    void setFixedBodyWidth(int width);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    //! With the key for help.
    void helpRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    [[nodiscard]] int wantedHeight(int width) const;
    [[nodiscard]] int buttonPlace(ButtonRole role) const;

    QVBoxLayout *m_layout;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body = nullptr;
    QWidget *m_foot;
    QHBoxLayout *m_footLayout;
    QHBoxLayout *m_buttons;
    IdentityStrip *m_identity = nullptr;
    QPushButton *m_primary = nullptr;
    QPointer<QWidget> m_top;
    QPointer<QWidget> m_bottom;
    QPointer<Scrim> m_scrim;
    int m_bodyWidth = 0; // at the standard font size
    int m_fixedWidth = 0;
};

} // namespace keyturn
