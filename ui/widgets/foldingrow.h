#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
QT_END_NAMESPACE

namespace keyturn {

//! Two parts side by side, the first of which takes what is left over; where they do not fit, the
//! second goes below. Takes both. Owned by its parent.
class FoldingRow : public QWidget
{
    Q_OBJECT

public:
    FoldingRow(QWidget *first, QWidget *second, int spacing, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold();

    QWidget *m_first;
    QWidget *m_second;
    QBoxLayout *m_row;
};

} // namespace keyturn
