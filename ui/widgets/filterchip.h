#pragma once

#include <QAbstractButton>

namespace keyturn {

//! One checkable pill with a label and a count. Owned by FilterChips, or by a page as a preset.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    //! A pill, or the corners of a button for presets.
    enum class Shape { Pill, Preset };

    explicit FilterChip(const QString &label, Shape shape = Shape::Pill, QWidget *parent = nullptr);

    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    void setAttention(bool attention);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString countText() const;

    Shape m_shape;
    int m_count = -1;
    bool m_attention = false;
};

} // namespace keyturn
