#pragma once

#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace keyturn {

class Label;

//! A small sentence with an icon, below a field or a card: a hint, a warning, a result. Owned by
//! its parent.
class NoteLine : public QWidget
{
    Q_OBJECT

public:
    explicit NoteLine(QWidget *parent = nullptr);

    void setNote(Icon icon, Token iconToken, Token textToken, const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon = Icon::Info;
    Token m_iconToken = Token::TextTertiary;
    Label *m_text;
};

} // namespace keyturn
