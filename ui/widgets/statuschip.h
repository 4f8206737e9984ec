#pragma once

#include "ui/style/icon.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace keyturn {

//! How a status looks: icon, colours and, unless it is a quiet one, a tint.
struct ChipLook
{
    Icon icon = Icon::CheckCircle;
    Token text = Token::TextSecondary;
    Token iconToken = Token::SuccessIcon;
    std::optional<Token> tint = std::nullopt;
};

//! Paints a chip into a cell, vertically centred at its leading edge.
void paintChip(QPainter *painter, const QRect &cell, const ChipLook &look, const QString &text,
    Qt::LayoutDirection direction);
[[nodiscard]] QSize chipSize(const QString &text);

//! A status chip outside of tables. Owned by its parent.
class StatusChip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget *parent = nullptr);
    StatusChip(const ChipLook &look, const QString &text, QWidget *parent = nullptr);

    void setStatus(const ChipLook &look, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ChipLook m_look;
    QString m_text;
};

} // namespace keyturn
