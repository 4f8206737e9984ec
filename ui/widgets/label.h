#pragma once

#include "ui/style/theme.h"

#include <QLabel>

namespace keyturn {

//! Plain text in a role and a colour of the theme; follows both live. Owned by its parent.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, TextRole role = TextRole::Body,
        Token token = Token::TextPrimary, QWidget *parent = nullptr);

    void setRole(TextRole role);
    void setToken(Token token);
    [[nodiscard]] TextRole role() const { return m_role; }
    [[nodiscard]] Token token() const { return m_token; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void apply();
    [[nodiscard]] bool paintsItself() const;
    [[nodiscard]] QSize wrappedSize(int width) const;

    TextRole m_role;
    Token m_token;
};

} // namespace keyturn
