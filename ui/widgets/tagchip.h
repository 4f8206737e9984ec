#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace keyturn {

//! A small rectangular mark: a tag with its key, or a stage label. Owned by its parent.
class TagChip : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Tag, Stage, CurrentStage };

    //! Tags read "key value"; stages use the value alone.
    TagChip(Look look, const QString &key, const QString &value, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    Look m_look;
    QString m_key;
    QString m_value;
};

//! Paints a stage label into a cell, vertically centred at its leading edge.
void paintStage(QPainter *painter, const QRect &cell, bool current, const QString &text,
    Qt::LayoutDirection direction);
[[nodiscard]] QSize stageSize(const QString &text);

} // namespace keyturn
