import type { ThemeConfig } from 'antd';

/** antd in the colours of shared/tokens.css: one accent, neutral greys, dense for a desk. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0a5c93',
    colorLink: '#0a5c93',
    colorSuccess: '#17683f',
    colorWarning: '#8a5200',
    colorError: '#b3231c',
    // The tints are set, because antd derives muddy ones from dark colours.
    colorSuccessBg: '#e6f4ec',
    colorSuccessBorder: '#bcdcca',
    colorWarningBg: '#fdf2df',
    colorWarningBorder: '#ecd3a3',
    colorErrorBg: '#fcebea',
    colorErrorBorder: '#ecc4c2',
    colorInfo: '#0a5c93',
    colorInfoBg: '#e8f1f8',
    colorInfoBorder: '#bcd5e7',
    colorPrimaryBg: '#e8f1f8',
    controlItemBgActive: '#e8f1f8',
    controlItemBgActiveHover: '#dbe9f4',
    colorText: '#1d2329',
    colorTextSecondary: '#4c5660',
    colorTextTertiary: '#646e78',
    colorTextPlaceholder: '#646e78',
    colorBorder: '#8b959e',
    colorBorderSecondary: '#d5dbe0',
    borderRadius: 6,
    fontFamily: 'var(--font)',
    fontSize: 14,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
};
