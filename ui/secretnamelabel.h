#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace keyturn {

//! The name of a secret as a heading: acs/ram/user/ stands back, the RAM user stands out. Elided in
//! the middle where it does not fit; the whole name is in the tool tip. Owned by its parent.
class SecretNameLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SecretNameLabel(TextRole role, QWidget *parent = nullptr);

    void setName(const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont prefixFont() const;

    TextRole m_role;
    QString m_prefix;
    QString m_rest;
};

} // namespace keyturn
