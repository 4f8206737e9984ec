#pragma once

#include "ui/widgets/paintedparts.h"

#include <QStringList>
#include <QWidget>

namespace keyturn {

//! Shows the steps of a wizard; finished ones can be clicked. Owned by its parent.
class Stepper : public QWidget, public PaintedParts
{
    Q_OBJECT

public:
    explicit Stepper(const QStringList &steps, QWidget *parent = nullptr);

    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] int partCount() const override;
    [[nodiscard]] QString partName(int part) const override;
    [[nodiscard]] QRect partRect(int part) const override;
    [[nodiscard]] int currentPart() const override { return m_focused; }
    [[nodiscard]] QAccessible::Role partsRole() const override { return QAccessible::PageTabList; }
    [[nodiscard]] QAccessible::Role partRole() const override { return QAccessible::PageTab; }

signals:
    //! Only for steps before the current one.
    void stepClicked(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int stepAt(QPoint position) const;
    [[nodiscard]] int stepWidth(int step, bool current) const;
    void paintStep(QPainter *painter, int step) const;
    void updateName();

    QStringList m_steps;
    int m_current = 0;
    int m_focused = 0;
};

} // namespace keyturn
