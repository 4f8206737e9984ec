#pragma once

#include <QFocusFrame>

namespace keyturn {

//! The ring around the control that has the focus of the keyboard. Created by FocusTracker; child
//! of the window it is shown in.
class FocusRing : public QFocusFrame
{
    Q_OBJECT

public:
    using QFocusFrame::QFocusFrame;

    //! How far the ring reaches out of the control.
    static constexpr int margin = 3;

    [[nodiscard]] static bool isWantedBy(const QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace keyturn
