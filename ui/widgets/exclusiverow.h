#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QButtonGroup;
class QLayout;
QT_END_NAMESPACE

namespace keyturn {

//! A row of checkable buttons of which at most one is on. One tab stop; Left, Right, Home and End
//! move. Owned by its parent.
class ExclusiveRow : public QWidget
{
    Q_OBJECT

public:
    //! Takes the layout of the buttons.
    ExclusiveRow(QLayout *row, QWidget *parent);

    //! Takes the button; returns its index.
    int addButton(QAbstractButton *button);
    [[nodiscard]] QAbstractButton *button(int index) const;
    [[nodiscard]] int count() const;
    [[nodiscard]] int current() const;
    //! A negative index leaves all buttons off.
    void setCurrent(int index);

signals:
    void currentChanged(int index);
    //! Only when the user chose.
    void activated(int index);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void updateTabStop();
    bool move(int key);

    QButtonGroup *m_group;
    QLayout *m_row;
};

} // namespace keyturn
