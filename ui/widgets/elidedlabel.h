#pragma once

#include "ui/widgets/label.h"

namespace keyturn {

//! One line that is elided where it does not fit; the full text is in the tool tip. Owned by its
//! parent.
class ElidedLabel : public Label
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, TextRole role = TextRole::Body,
        Token token = Token::TextPrimary, QWidget *parent = nullptr);

    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] Qt::TextElideMode elideMode() const { return m_mode; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace keyturn
